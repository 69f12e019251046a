import Taro from '@tarojs/taro'
import { dropBlob, readBlob } from './blob-store'
import type { KeptPhoto } from './kept-photo'

const shown = new Map<string, string>()

/** Where an Image finds a kept photo; undefined when it is gone from the phone. */
export async function sourceOf(photo: KeptPhoto): Promise<string | undefined> {
	if (process.env.TARO_ENV === 'weapp') return photo.path
	const known = shown.get(photo.id)
	if (known !== undefined) return known
	const blob = await readBlob(photo.path)
	if (!blob) return undefined
	const url = URL.createObjectURL(blob)
	shown.set(photo.id, url)
	return url
}

/** Throws a kept photo away: it has arrived, or is not wanted any more. */
export async function dropPhoto(photo: KeptPhoto): Promise<void> {
	if (process.env.TARO_ENV === 'weapp') {
		Taro.getFileSystemManager().removeSavedFile({ filePath: photo.path, fail: () => undefined })
		return
	}
	const url = shown.get(photo.id)
	if (url !== undefined) URL.revokeObjectURL(url)
	shown.delete(photo.id)
	await dropBlob(photo.path)
}
