import { Component, type ReactNode } from 'react'
import { messages } from '../../../shared/messages.ts'
import { logError } from '../state/stores/messages-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './NoLibrary.module.css'

interface Props {
  children: ReactNode
  /** Says what can't be shown; left out, it is the whole window. */
  text?: string
  /** The id of what it shows: another one is tried anew. */
  of?: string | null
  /** Does without it, where that can be done. */
  close?: { label: string; run: () => void } | undefined
  onBroken?: () => void
}

interface State {
  broken: boolean
  of: string | null | undefined
}

/**
 * What is shown where drawing a part of the window failed: that nothing saved is lost, and the ways on.
 * The other parts go on.
 */
export class BrokenView extends Component<Props, State> {
  override state: State = { broken: false, of: this.props.of }

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true }
  }

  static getDerivedStateFromProps({ of }: Props, before: State): State | null {
    return of === before.of ? null : { broken: false, of }
  }

  override componentDidCatch(error: unknown) {
    logError(error)
    this.props.onBroken?.()
  }

  override render() {
    const { children, text = messages.errors.windowBroken, close } = this.props
    if (!this.state.broken) return children
    return (
      <div className={styles['page']} role="alert">
        <p>{text}</p>
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => this.setState({ broken: false })}>
            {messages.errors.reload}
          </Button>
          {close && <Button onClick={close.run}>{close.label}</Button>}
        </div>
      </div>
    )
  }
}
