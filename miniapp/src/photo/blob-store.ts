import { del, get, set } from 'idb-keyval'

const key = (id: string) => `photo:${id}`

/** For browsers that refuse IndexedDB (private windows): kept as long as the page is open. */
const inMemory = new Map<string, Blob>()

/** Keeps a picture's bytes in the browser, so that a reload loses nothing. */
export async function keepBlob(id: string, blob: Blob): Promise<void> {
	await set(key(id), blob).catch(() => inMemory.set(id, blob))
}

/** The bytes of a picture; undefined when the browser has thrown them away. */
export async function readBlob(id: string): Promise<Blob | undefined> {
	return inMemory.get(id) ?? (await get<Blob>(key(id)).catch(() => undefined))
}

/** Throws a picture's bytes away. */
export async function dropBlob(id: string): Promise<void> {
	inMemory.delete(id)
	await del(key(id)).catch(() => undefined)
}
