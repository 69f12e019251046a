import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { fresh, type Signed } from './whole'

/** A small real photo. */
export const picture = (colour = '#888'): Promise<Buffer> =>
	sharp({ create: { width: 320, height: 240, channels: 3, background: colour } })
		.jpeg()
		.toBuffer()

/** A photo as large as a phone's: noise does not get smaller by encoding it. */
export function largePicture(): Promise<Buffer> {
	const [width, height] = [2400, 1800]
	return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
		.jpeg({ quality: 85 })
		.toBuffer()
}

/** What each step of an upload said. */
export interface Uploaded {
	readonly photo: string
	readonly ticket: Awaited<ReturnType<Signed['ask']>>
	readonly stored?: number
	readonly check?: Awaited<ReturnType<Signed['ask']>>
}

/** Uploads bytes as a phone does: ticket, presigned POST, check; stops where it is refused. */
export async function upload(
	who: Signed,
	bytes: Buffer,
	contentType = 'image/jpeg',
	size = bytes.length,
): Promise<Uploaded> {
	const photo = fresh('photo')
	const ticket = await who.ask('POST', '/photos', { id: photo, contentType, size })
	if (ticket.status !== 201) return { photo, ticket }
	const form = new FormData()
	for (const [name, value] of Object.entries(ticket.body.fields as Record<string, string>))
		form.append(name, value)
	form.append('file', new Blob([new Uint8Array(bytes)], { type: contentType }), 'photo.jpg')
	const stored = await fetch(String(ticket.body.url), { method: 'POST', body: form })
	await stored.arrayBuffer()
	if (!stored.ok) return { photo, ticket, stored: stored.status }
	return { photo, ticket, stored: stored.status, check: await who.ask('POST', `/photos/${photo}/check`) }
}

/** A photo that is ready to be part of a step. */
export async function readyPhoto(who: Signed): Promise<string> {
	const { photo, check, ticket } = await upload(who, await picture())
	if (check?.status !== 200) throw new Error(`the photo was not taken: ${check?.raw ?? ticket.raw}`)
	return photo
}
