import { page as text } from '../text/zh-CN/own-data'
import { sayDate, sayDateTime } from '../text/zh-CN/time'
import type { OwnFile } from './own-file'

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
}
const escaped = (words: string): string => words.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter)
const line = (label: string, words: string) => `<p><b>${escaped(label)}</b> ${escaped(words)}</p>`
const list = (items: readonly string[]) =>
	items.length === 0 ? `<p>${text.none}</p>` : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

/**
 * One's own data as a page that opens by itself, without any program, and holds the same once more for programs. No
 * `<` stands in the data as it is: nothing in somebody's words can end it.
 */
export function ownPage(file: OwnFile): string {
	const data = JSON.stringify(file).replace(/</g, '\\u003c')
	const cases = file.cases.map(
		(one) => `<article><h3>${escaped(one.number)}</h3>
${line(sayDate(one.openedAt), [one.name, one.phone, one.place].filter(Boolean).join('，'))}
${list(one.words.map(({ at, text: words }) => `${escaped(sayDateTime(at))} ${escaped(words)}`))}
${list(
	one.course.flatMap(({ at, unitName = '', text: words }) =>
		words === undefined ? [] : [`${escaped(sayDateTime(at))} ${escaped(unitName)} ${escaped(words)}`],
	),
)}
${one.addresses.length === 0 ? '' : `<p>${text.photos}</p>${list(one.addresses.map((address) => `<a href="${escaped(address)}">${escaped(address.split('?')[0] ?? '')}</a>`))}`}
</article>`,
	)
	return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title>
<style>body{font:18px/1.7 sans-serif;max-width:42em;margin:1em auto;padding:0 1em}article{border-top:1px solid #999}</style>
</head><body><h1>${text.title}</h1>
<p>${escaped(text.made(`${sayDate(file.at)} ${sayDateTime(file.at)}`))}</p>
<h2>${text.contact}</h2>${list([file.profile.name, file.profile.phone].flatMap((words) => (words === undefined ? [] : [escaped(words)])))}
<h2>${text.villages}</h2>${list(file.villages.map(({ village, status }) => escaped(`${village} ${status}`)))}
<p>${text.votes}</p>
<h2>${text.cases}</h2>${cases.length === 0 ? `<p>${text.none}</p>` : cases.join('\n')}
<h2>${text.notices}</h2>${list(file.notices.map(({ at, text: words }) => `${escaped(sayDateTime(at))} ${escaped(words)}`))}
<h2>${text.data}</h2>
<script type="application/json" id="data">${data}</script>
</body></html>
`
}
