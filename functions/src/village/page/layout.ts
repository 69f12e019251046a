import { createHash } from 'node:crypto'
import { site } from '@huying/shared/text/zh-CN/village-page'
import { Html, html, type Part } from './html'

/** A page as it is sent. */
export interface Page {
	readonly status: 200 | 404 | 410
	/** Whether search engines may list it. */
	readonly indexed: boolean
	readonly title: string
	readonly description: string
	readonly body: Html
}

/** Wide tables scroll by themselves; sizes are the reader's own (rem), so that large type grows everything. */
const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1rem 1.1rem 3rem;font:1.125rem/1.6 "Noto Sans SC",system-ui,sans-serif;color:#211c17;background:#faf7f2}
h1{font-size:1.75rem;line-height:1.3;margin:.4rem 0 .8rem}
h2{font-size:1.3rem;line-height:1.35;margin:1.8rem 0 .5rem}
a{color:#b3202e}
nav ul,.items,.plain{list-style:none;padding:0;margin:0}
nav li{display:inline-block;margin:0 1rem .4rem 0}
nav a,.items a,.open{display:inline-block;padding:.45rem 0}
.items li{background:#fff;border-radius:1rem;padding:.7rem 1.1rem;margin-top:.7rem}
.quiet{color:#645b51;font-size:1rem}
.figures{font-size:1.4rem;font-weight:700;line-height:1.4;margin:.3rem 0}
.notice{background:#fbf1e0;color:#6b4000;border-radius:1rem;padding:.8rem 1.1rem}
.wide{overflow-x:auto;background:#fff;border-radius:1rem;padding:.4rem 1.1rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:#645b51;font-size:1rem;padding:.5rem 0}
caption h2{color:#211c17;margin:.3rem 0}
.wide{margin-top:1rem}
th,td{text-align:left;vertical-align:top;padding:.55rem .7rem .55rem 0;border-top:1px solid #e9e2d7}
th{white-space:nowrap}
.day,.number{white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums}
.photos img{max-width:100%;border-radius:.9rem}
code{font-size:.8rem;word-break:break-all}
footer{margin-top:2.5rem}
@media print{body{background:#fff;max-width:none}.wide,.items li{padding:0}}
`
const styleHash = createHash('sha256').update(style).digest('base64')

/**
 * What a page may do: show its one style and the photos of what is published; no script, no frame, no form.
 * @param pictures origin of the bucket
 */
export function pageHeaders(pictures: string): Record<string, string> {
	const policy = [
		"default-src 'none'",
		`style-src 'sha256-${styleHash}'`,
		`img-src ${new URL(pictures).origin}`,
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	]
	return {
		'content-security-policy': policy.join('; '),
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'strict-transport-security': 'max-age=31536000',
	}
}

/** A page whole. */
export function document({ indexed, title, description, body }: Page): string {
	return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="robots" content="${indexed ? 'index, follow' : 'noindex'}">
<style>${new Html(style)}</style>
</head>
<body>
<main>
${body}
</main>
<footer class="quiet"><p>${site.footer}</p></footer>
</body>
</html>
`.text
}

/** A heading with what belongs under it; nothing where there is nothing. */
export const section = (heading: string, body: Part): Html =>
	html`<section><h2>${heading}</h2>${body}</section>`
