import { Equal, Minus, Plus, RotateCw, Tag } from 'lucide-react'
import { isRelationWord, type RelationWord } from '../../../core/model/relation.ts'
import styles from './RelationSign.module.css'

const ICONS = {
  supports: Plus,
  contradicts: Minus,
  same: Equal,
  updates: RotateCw,
} satisfies Record<RelationWord, unknown>

/** The sign of a kind of relation: square, where that of a match is round. Words stand beside it. */
export function RelationSign({ word }: { word: string }) {
  const Icon = isRelationWord(word) ? ICONS[word] : Tag
  return (
    <i className={styles['sign']} aria-hidden data-relation-word={word}>
      <Icon size={12} strokeWidth={2.6} aria-hidden />
    </i>
  )
}
