/** The files a web app is made of, by extension. What is text is compressed on its way. */
const types: Readonly<Record<string, { readonly type: string; readonly text?: true }>> = {
	html: { type: 'text/html; charset=utf-8', text: true },
	js: { type: 'text/javascript; charset=utf-8', text: true },
	css: { type: 'text/css; charset=utf-8', text: true },
	json: { type: 'application/json; charset=utf-8', text: true },
	webmanifest: { type: 'application/manifest+json', text: true },
	svg: { type: 'image/svg+xml', text: true },
	txt: { type: 'text/plain; charset=utf-8', text: true },
	map: { type: 'application/json; charset=utf-8', text: true },
	png: { type: 'image/png' },
	jpg: { type: 'image/jpeg' },
	jpeg: { type: 'image/jpeg' },
	webp: { type: 'image/webp' },
	gif: { type: 'image/gif' },
	ico: { type: 'image/x-icon' },
	woff: { type: 'font/woff' },
	woff2: { type: 'font/woff2' },
	ttf: { type: 'font/ttf' },
}

/** How to send a file; undefined for a name that no file of a web app has. */
export function contentTypeOf(key: string): { readonly type: string; readonly text?: true } | undefined {
	const extension = key.slice(key.lastIndexOf('.') + 1).toLowerCase()
	return Object.hasOwn(types, extension) ? types[extension] : undefined
}
