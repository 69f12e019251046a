/** An S3 answer: one element with texts inside. */
export function xml(name: string, parts: Readonly<Record<string, string>>): string {
	const inside = Object.entries(parts).map(([part, value]) => `<${part}>${escaped(value)}</${part}>`)
	return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}>${inside.join('')}</${name}>`
}

function escaped(text: string): string {
	return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`)
}
