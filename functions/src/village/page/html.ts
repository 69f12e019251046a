/** Markup that is safe to send as it stands. Only `html` makes it. */
export class Html {
	readonly text: string
	constructor(text: string) {
		this.text = text
	}
}

export type Part = string | number | Html | undefined | false | readonly Part[]

const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

/**
 * Markup from a template: what is written in the code stands as it is, what is put in is text and can be nothing else.
 * Own code, because that one rule is the whole of it.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
	return new Html(template.map((piece, place) => piece + textOf(parts[place])).join(''))
}

function textOf(part: Part): string {
	if (part === undefined || part === false) return ''
	if (part instanceof Html) return part.text
	if (Array.isArray(part)) return part.map(textOf).join('')
	return escaped(String(part))
}
