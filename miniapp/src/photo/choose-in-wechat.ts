import Taro from '@tarojs/taro'
import { newIdentifier } from '../api/identifier'
import { contentTypeOf, type KeptPhoto, type PhotoProblem, problemOf } from './kept-photo'

/** Longest film, in seconds: WeChat's camera allows no more. */
const LONGEST = 60

/** WeChat's own camera and album; it compresses, and the files are saved so that they outlive the app. */
export async function chooseInWeChat(offered: {
	most: number
	film: boolean
	onChosen: () => void
}): Promise<{ photos: KeptPhoto[]; problem?: PhotoProblem }> {
	const chosen = await Taro.chooseMedia({
		count: offered.most,
		mediaType: offered.film ? ['image', 'video'] : ['image'],
		sourceType: ['camera', 'album'],
		sizeType: ['compressed'],
		maxDuration: LONGEST,
	}).catch(() => undefined)
	if (chosen) offered.onChosen()
	const photos: KeptPhoto[] = []
	let problem: PhotoProblem | undefined
	for (const { tempFilePath, size, fileType } of chosen?.tempFiles ?? []) {
		const told = contentTypeOf(tempFilePath)
		const contentType =
			told !== 'application/octet-stream' ? told : fileType === 'video' ? 'video/mp4' : 'image/jpeg'
		const wrong = problemOf(contentType, size)
		if (wrong) {
			problem ??= wrong
			continue
		}
		photos.push({
			id: await newIdentifier(),
			media: contentType.startsWith('video/') ? 'video' : 'image',
			contentType,
			size,
			path: await save(tempFilePath),
		})
	}
	return { photos, ...(problem && { problem }) }
}

function save(tempFilePath: string): Promise<string> {
	return new Promise((done) =>
		Taro.getFileSystemManager().saveFile({
			tempFilePath,
			success: (saved) => done((saved as { savedFilePath: string }).savedFilePath),
			// No room left on the phone: the temporary file does until WeChat is closed.
			fail: () => done(tempFilePath),
		}),
	)
}
