/// <reference path="./qrcode.d.ts" />
import { toBuffer } from 'qrcode'
import type { Endpoint } from '../server/endpoint'
import { refuse } from '../server/error'
import { Picture } from '../server/reply'

/**
 * `POST /wxa/getwxacodeunlimit` {scene, page?, check_path?, env_version?, width?, line_color?, is_hyaline?}. WeChat's
 * own code is round and only WeChat reads it; this one is a QR code that any phone reads, and it leads to the web app.
 */
export const getwxacodeunlimit: Endpoint = {
	method: 'POST',
	perMinute: [5000, 45009],
	async answer({ body, app, world }) {
		const { scene, page = world.pages[0], check_path = true, env_version = 'release', width = 430 } = body
		refuse([
			[!isScene(scene), 40169, 'invalid length for scene, or the data is not json string,'],
			[typeof page !== 'string' || /^\/|\?/.test(page), 40097, 'invalid args,'],
			[!Number.isInteger(width) || Number(width) < 280 || Number(width) > 1280, 40097, 'invalid args,'],
			[!['release', 'trial', 'develop'].includes(String(env_version)), 40097, 'invalid args,'],
			[check_path !== false && !world.pages.includes(String(page)), 41030, 'invalid page'],
		])
		const query = new URLSearchParams({ appid: app.appid, scene: String(scene) })
		const text = `${world.web()}/#/${page}?${query}`
		const light = body.is_hyaline === true ? '#ffffff00' : '#ffffff'
		const bytes = await toBuffer(text, {
			type: 'png',
			width: Number(width),
			margin: 4,
			color: { dark: colour(body.line_color), light },
		})
		return new Picture('image/png', bytes)
	},
}

/** 1 to 32 of the characters that WeChat takes; no percent sign. */
function isScene(scene: unknown): boolean {
	return typeof scene === 'string' && /^[\dA-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)
}

/** `{r, g, b}`, each a number or its text, 0 to 255. */
function colour(line: unknown): string {
	const { r = 0, g = 0, b = 0 } = (line ?? {}) as Record<string, unknown>
	return `#${[r, g, b].map((part) => (Number(part) & 255).toString(16).padStart(2, '0')).join('')}`
}
