import { createReadStream, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { ObjectStore } from '../photos/store'

const contentTypes: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.txt': 'text/plain; charset=utf-8',
}

export type Publication = {
	readonly objects: ObjectStore
	readonly bucket: string
	/** The built web app. */
	readonly folder: string
	/** What the pages are told of this deployment, as config.json. */
	readonly settings: { readonly appid: string; readonly codePage: string }
	readonly now: number
}

/** Puts the built web app, and its config.json, into the bucket that the web function serves from. */
export async function publishWebApp({ objects, bucket, folder, settings, now }: Publication): Promise<void> {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
	const put = async (key: string, body: Readable) => {
		const headers = { 'content-type': contentTypes[extname(key)] ?? 'application/octet-stream' }
		objects.commit(bucket, key, await objects.receive(body), headers, now)
	}
	for (const name of names) {
		if (!name.endsWith('.map')) await put(name.replaceAll('\\', '/'), createReadStream(join(folder, name)))
	}
	await put('config.json', Readable.from([Buffer.from(JSON.stringify(settings))]))
}
