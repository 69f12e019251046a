import { kit } from '@huying/shared/text/zh-CN/index'
import { Image } from '@tarojs/components'
import { create } from 'qrcode/lib/core/qrcode'
import { useMemo } from 'react'
import './qr.scss'

/** In modules: the quiet zone that the standard asks for. */
const MARGIN = 4

/** A QR code as a picture. Imported by the pages of a subpackage only: its library weighs 25 KB. */
export function Qr({ text, label = kit.qr }: { text: string; label?: string }) {
	const source = useMemo(() => qrUri(text), [text])
	return <Image className="qr" src={source} mode="aspectFit" ariaLabel={label} {...{ 'aria-label': label }} />
}

function qrUri(text: string): string {
	const { modules } = create([{ data: utf8(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
	const side = modules.size + MARGIN * 2
	let strokes = ''
	for (let y = 0; y < modules.size; y++) {
		for (let x = 0; x < modules.size; x++)
			if (modules.get(y, x)) strokes += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`
	}
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${strokes}"/></svg>`
	return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** As bytes: given a string, the library asks for a TextEncoder, which WeChat has not. */
const utf8 = (text: string): Uint8Array =>
	Uint8Array.from(
		encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) =>
			String.fromCharCode(Number.parseInt(hex, 16)),
		),
		(byte) => byte.charCodeAt(0),
	)
