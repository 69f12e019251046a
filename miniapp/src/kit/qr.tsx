import { utf8 } from '@huying/shared/identifier/utf8'
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
	return (
		<Image className="qr" src={source} mode="scaleToFill" ariaLabel={label} {...{ 'aria-label': label }} />
	)
}

function qrUri(text: string): string {
	// As bytes: given a string, the library asks for a TextEncoder, which WeChat has not
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
