import { mediaLimits, mediaOf } from '@huying/shared/photo/photo'
import { newIdentifier } from '../api/identifier'
import { keepBlob } from './blob-store'
import { type KeptPhoto, type PhotoProblem, problemOf } from './kept-photo'
import { isPicture, smaller } from './smaller'

/**
 * The browser's own file input: on a phone it offers camera and album.
 * Taro's chooseMedia is not used here: it gives object URLs that are gone after a reload, and does not compress.
 */
export async function chooseInBrowser(offered: {
	most: number
	film: boolean
	onChosen: () => void
}): Promise<{ photos: KeptPhoto[]; problem?: PhotoProblem }> {
	const files = await ask(offered)
	if (files.length > 0) offered.onChosen()
	const photos: KeptPhoto[] = []
	let problem: PhotoProblem | undefined
	for (const file of files) {
		const image = mediaOf(file.type) === 'image'
		const blob = image ? await smaller(file) : file
		const wrong =
			problemOf(blob.type, blob.size) ?? (image && !(await isPicture(file)) ? 'photoUnreadable' : undefined)
		if (wrong) {
			problem ??= wrong
			continue
		}
		const id = await newIdentifier()
		await keepBlob(id, blob)
		const media = blob.type.startsWith('video/') ? 'video' : 'image'
		photos.push({ id, media, contentType: blob.type, size: blob.size, path: id })
	}
	return { photos, ...(problem && { problem }) }
}

function ask({ most, film }: { most: number; film: boolean }): Promise<File[]> {
	return new Promise((done) => {
		const input = document.createElement('input')
		input.type = 'file'
		input.multiple = most > 1
		input.accept = [...mediaLimits.image.types, ...(film ? mediaLimits.video.types : [])].join(',')
		// Some phones open nothing for an input that is not in the page.
		input.style.display = 'none'
		document.body.append(input)
		const finish = () => {
			input.remove()
			done([...(input.files ?? [])])
		}
		input.addEventListener('change', finish)
		input.addEventListener('cancel', finish)
		input.click()
	})
}
