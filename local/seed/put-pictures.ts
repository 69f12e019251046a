import { readFile } from 'node:fs/promises'
import { cleanImage } from '@huying/functions/photo/image'
import { photoKey, thumbnailKey } from '@huying/functions/photo/photo-keys'
import { createPhoto } from '@huying/functions/photo/upload-store'
import type { SeedCloud } from './seed'

/**
 * Makes demonstration pictures into photos that somebody has uploaded and that were looked at.
 * @param step identifier of the step they are for; each photo is named after it
 * @returns the photos' identifiers
 */
export async function putPictures(
	cloud: Pick<SeedCloud, 'table' | 'write'>,
	tenant: string,
	owner: string,
	step: string,
	names: readonly string[],
	at: number,
): Promise<string[]> {
	return Promise.all(
		names.map(async (name, index) => {
			const photo = `${step}-photo-${index + 1}`
			const drawn = await readFile(new URL(`pictures/${name}.jpg`, import.meta.url))
			const clean = await cleanImage(drawn)
			if (typeof clean === 'string') throw new Error(`the demonstration picture ${name} is none: ${clean}`)
			await cloud.write(photoKey(tenant, photo, 'image'), clean.photo, 'image/jpeg')
			await cloud.write(thumbnailKey(tenant, photo), clean.thumbnail, 'image/jpeg')
			await createPhoto(cloud.table, tenant, {
				photo,
				owner,
				media: 'image',
				contentType: 'image/jpeg',
				size: drawn.length,
				status: 'ready',
				at,
				width: clean.width,
				height: clean.height,
			})
			return photo
		}),
	)
}
