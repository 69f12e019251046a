import { ApiError } from '@huying/shared/api/client'
import type { Ticket } from '@huying/shared/photo/photo'
import { errorText } from '@huying/shared/text/zh-CN/index'
import { api } from '../api/client'
import type { KeptPhoto } from './kept-photo'
import { postFile, type StoreAnswer } from './post-file'

/** Told while a file travels: 0 to 100. */
export type OnPercent = (percent: number) => void

/**
 * Sends one file to where the API says. Sent twice, it is the same photo.
 * @throws ApiError; retryable when the network or the store failed
 */
export async function uploadPhoto(photo: KeptPhoto, onPercent?: OnPercent): Promise<void> {
	const { id, contentType, size } = photo
	const ticket = await api.requestTicket({ body: { id, contentType, size } })
	const { status, body } = await posted(ticket, photo, onPercent)
	if (status >= 200 && status < 300) return
	if (body.includes('<Code>EntityTooLarge</Code>'))
		throw new ApiError('photoTooLarge', errorText.errors.photoTooLarge, false, status)
	// A ticket that ran out on the way, or a store in trouble: a new ticket will do.
	throw new ApiError('photoNotUploaded', errorText.errors.photoNotUploaded, true, status)
}

async function posted(ticket: Ticket, photo: KeptPhoto, onPercent?: OnPercent): Promise<StoreAnswer> {
	try {
		return await postFile(ticket, photo, onPercent)
	} catch (failure) {
		if (failure instanceof ApiError) throw failure
		throw new ApiError('unreachable', errorText.unreachable, true, 0)
	}
}

/** Lets the API look at an upload: only then can a case use it. @throws ApiError */
export async function checkPhoto(photo: KeptPhoto): Promise<void> {
	await api.checkPhoto({ params: { photo: photo.id } })
}
