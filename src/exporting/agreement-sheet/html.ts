import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { AgreementSheet } from '../../core/model/agreement-sheet.ts'

/** Each tone has its sign too, so that it does not go by colour alone, on paper or to anybody's eyes. */
const SIGNS = { says: '✓', differs: '≠', contradicts: '✗', silent: '–', unchecked: '?' } as const

const STYLE = `
:root { color-scheme: light dark }
body { margin: 2rem; font: 15px/1.5 system-ui, sans-serif }
h1 { font: 600 1.5rem/1.3 Georgia, serif }
table { border-collapse: collapse }
th, td { padding: .5rem .7rem; border: 1px solid #8885; text-align: start; vertical-align: top }
thead th { background: #8881 }
tbody th { max-width: 28rem; font-weight: 600 }
q { display: block; margin-top: .25rem; font-family: Georgia, serif; opacity: .8 }
.says { background: #2a83471c }
.differs { background: #c05a0c24 }
.contradicts { background: #b3282224 }
.silent, .unchecked { opacity: .75 }
`

/** Nothing is fetched and nothing runs, whatever the cells say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * An agreement table as a page of its own.
 *
 * @param language of its words, as a BCP 47 tag
 */
export function tableAsHtml(
  { title, about, columns, rows }: AgreementSheet,
  language: string,
): string {
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('title', title),
    h('style', STYLE),
  ])
  const names = columns.map((name) => h('th', { scope: 'col', dir: 'auto' }, name))
  const table = h('table', [h('thead', h('tr', names)), h('tbody', rows.map(rowOf))])
  const paragraphs = about.map((words) => h('p', words))
  const body = h('body', [h('h1', title), ...paragraphs, table])
  return `<!doctype html>\n${toHtml(h('html', { lang: language }, [head, body]))}\n`
}

function rowOf({ claim, cells, agreed }: AgreementSheet['rows'][0]) {
  return h('tr', [
    h('th', { scope: 'row', dir: 'auto' }, claim),
    ...cells.map(({ tone, says, quote }) =>
      h('td', { className: tone, dir: 'auto' }, [
        `${SIGNS[tone]} ${says}`,
        ...(quote === '' ? [] : [h('q', quote)]),
      ]),
    ),
    h('td', { dir: 'auto' }, agreed),
  ])
}
