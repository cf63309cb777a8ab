// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { nobody, writer } from '../../../../../core/markdown/testing.ts'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { htmlToTree } from './html-to-tree.ts'
import { inertDocument } from './inert-document.ts'
import { looksLikeMarkdown, pastedMarkdown, pastedWords } from './text-to-tree.ts'

function markdown(tree: NoteTree): string {
  return writer('commonmark')(tree, nobody)
}

function fromHtml(html: string): string {
  return markdown(htmlToTree(inertDocument(html)))
}

describe('pasted HTML', () => {
  it.each([
    [
      '<h2>Who <b>knew</b></h2>Loose words<p>and <i>a</i> paragraph</p>',
      '## Who **knew**\n\nLoose words\n\nand *a* paragraph\n',
    ],
    ['<ul><li>a<ol start=3><li>b</li></ol></li><li>c</li></ul>', '- a\n\n  3. b\n- c\n'],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b\n'],
    ['<ul><li><input type=checkbox checked>a</li></ul>', '- [x] a\n'],
    ['<blockquote><h3>a</h3><ul><li>b</li></ul></blockquote>', '> a\n>\n> b\n'],
    ['<pre><code>a\n  b\n</code></pre>', '```\na\n  b\n```\n'],
    ['a<br>b <code>x</code><s>y</s>', 'a\\\nb `x`~~y~~\n'],
    ['<table><tr><td>1</td></tr><tr><td>2</td></tr></table>', '1\n\n2\n'],
    ['<table><tr><td>1</td><td><ul><li>a</li></ul></td></tr></table>', '1\n\n- a\n'],
    [
      '<table><thead><tr><th>Day</th><th>Boats</th></tr></thead><tr><td colspan=2><p>a</p><p>b</p></td></tr><tr><td>Tue</td></tr></table>',
      '| Day | Boats |\n| --- | ----- |\n| a b |       |\n| Tue |       |\n',
    ],
    [
      '<p><b>bold</b>&nbsp;word, <b>so&nbsp;</b>it is, 10&nbsp;km &nbsp; on</p>',
      '**bold** word, **so** it is, 10\u00a0km on\n',
    ],
    [
      '<p>seen<span style="display:none">not</span><span style="mso-hide:all">nor</span></p>',
      'seen\n',
    ],
    ['<ul><li>• a</li><li>· <b>b</b></li></ul>', '- a\n- **b**\n'],
    ['<p>  much \n   space  </p><p>&nbsp;</p>', 'much space\n'],
    ['<p>a<br></p><hr>', 'a\n\n***\n'],
  ])('%s', (html, expected) => {
    expect(fromHtml(html)).toBe(expected)
  })

  it.each([
    ['<p onclick="x()">a<script>alert(1)</script><img src=x onerror=x()></p>', 'a\n'],
    ['<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a>', 'a b\n'],
    ['<style>p{}</style><template><p>t</p></template><svg><text>s</text></svg>a', 'a\n'],
    ['<iframe srcdoc="x">i</iframe><textarea>t</textarea><button>b</button>a', 'a\n'],
    ['<a href="https://example.org/" onclick="x()" title="t">a</a>', '[a](https://example.org/)\n'],
  ])('leaves out of %s what is not words', (html, expected) => {
    expect(fromHtml(html)).toBe(expected)
  })

  it('reads the lists of Word as lists', () => {
    const item = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraph style='margin-left:.5in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`
    const html = [
      '<p class=MsoNormal>Before<o:p></o:p></p>',
      item(1, '·', 'one'),
      item(2, 'o', 'in <b>one</b>'),
      item(1, '·', 'two'),
      '<p class=MsoNormal>Between</p>',
      item(1, '3.', 'third'),
      item(1, '4.', 'fourth'),
      item(2, 'a)', 'in it'),
    ].join('\n')
    expect(fromHtml(html)).toBe(
      'Before\n\n- one\n  - in **one**\n- two\n\nBetween\n\n3. third\n4. fourth\n   1. in it\n',
    )
  })

  it('reads the marks that word processors write as styles', () => {
    const html =
      '<b style="font-weight:normal"><p><span style="font-weight:700">a</span> <span style="font-style: italic">b</span></p></b>'
    expect(fromHtml(html)).toBe('**a** *b*\n')
  })
})

describe('pasted text', () => {
  it.each([
    ['1986. A great year\nand 5 * 3 * 2', false],
    ['- a dash', false],
    ['snake_case and *stars* and # signs', false],
    ['# Heading', true],
    ['- a\n- b', true],
    ['1. a\n2. b', true],
    ['words **bold**', true],
    ['[l](https://example.org)', true],
    ['| a |\n| - |', true],
  ])('%j looks like Markdown: %s', (text, expected) => {
    expect(looksLikeMarkdown(text)).toBe(expected)
  })

  it('keeps line ends and parts paragraphs at blank lines', () => {
    expect(markdown(pastedWords('\r\n1986. a\r\nb\r\n \r\n\r\n# c\n'))).toBe(
      '1986\\. a\\\nb\n\n\\# c\n',
    )
  })

  it('takes HTML in Markdown for words', () => {
    expect(markdown(pastedMarkdown('# a <b>x</b>\n\n<script>\ny\n</script>'))).toBe(
      '# a \\<b>x\\</b>\n\n\\<script> y \\</script>\n',
    )
  })
})
