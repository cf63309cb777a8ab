import { Component, type ReactNode } from 'react'
import { messages } from '../../../shared/messages.ts'
import { logError } from '../state/messages-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './NoLibrary.module.css'

/** What is shown when drawing the window failed: that nothing saved is lost, and a way on. */
export class BrokenView extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown) {
    logError(error)
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <div className={styles['page']} role="alert">
        <p>{messages.errors.windowBroken}</p>
        <Button look="primary" onClick={() => this.setState({ broken: false })}>
          {messages.errors.reload}
        </Button>
      </div>
    )
  }
}
