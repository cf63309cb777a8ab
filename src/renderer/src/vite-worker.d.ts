declare module '*?worker&url' {
  /** Address of the worker's built file. */
  const address: string
  export default address
}
