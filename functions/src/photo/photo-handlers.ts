import { RefusalError } from '@huying/shared/error/refusal'
import type { Photo, Ticket, TicketRequest } from '@huying/shared/photo/photo'
import { mediaLimits, mediaOf } from '@huying/shared/photo/photo'
import type { Handlers, Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { type Examined, examine } from './examine'
import { photoKey, thumbnailKey, uploadKey } from './photo-keys'
import { getPhoto, type PhotoItem } from './photo-store'
import type { Storage } from './storage'
import { createPhoto, type Finding, finishPhoto, stillWanted, unusedUntil } from './upload-store'

/** How long a ticket lets somebody upload. In milliseconds. */
const TICKET_LASTS = 15 * 60_000

/** What the photo function works with. */
export interface PhotoParts {
	readonly table: Table
	readonly storage: Storage
	/** Now, in epoch milliseconds. */
	readonly now: () => number
}

export function photoHandlers(parts: PhotoParts): Handlers<'photo'> {
	return {
		requestTicket: ({ who, body }) => requestTicket(parts, who, body),
		checkPhoto: ({ who, params }) => checkPhoto(parts, who, params.photo),
	}
}

/** The photo's identifier is the phone's: asked for twice, it is the same photo with a fresh signature. */
async function requestTicket(
	{ table, storage, now }: PhotoParts,
	who: Who,
	asked: TicketRequest,
): Promise<Ticket> {
	const { id: photo, contentType, size } = asked
	const media = mediaOf(contentType)
	if (media === undefined) throw new RefusalError('photoTypeRefused', 'contentType')
	const at = now()
	const stood = await createPhoto(table, who.tenant, {
		photo,
		owner: who.user,
		media,
		contentType,
		size,
		status: 'awaiting',
		at,
		...unusedUntil(photo, at),
	})
	if (stood !== undefined) {
		const same = stood.owner === who.user && stood.contentType === contentType && stood.size === size
		if (!same) throw new RefusalError('identifierReused', 'id')
		await stillWanted(table, who.tenant, photo, at)
	}
	const ticket = await storage.ticket(
		uploadKey(who.tenant, photo),
		contentType,
		mediaLimits[media].bytes,
		TICKET_LASTS / 1000,
	)
	return { photo, ...ticket, expiresAt: at + TICKET_LASTS }
}

/** Looks at an upload once; asked again, it says the same again. */
async function checkPhoto(parts: PhotoParts, who: Who, photo: string): Promise<Photo> {
	const { table, storage } = parts
	const item = await ownPhoto(table, who, photo)
	const upload = uploadKey(who.tenant, photo)
	const settled = item.status === 'awaiting' ? await look(parts, who, item) : item
	// Also when it was settled before: a check may have ended between writing down and removing.
	await storage.remove(upload)
	return answerOf(settled)
}

async function look({ table, storage, now }: PhotoParts, who: Who, item: PhotoItem): Promise<PhotoItem> {
	const { photo, media } = item
	const upload = await storage.read(uploadKey(who.tenant, photo), mediaLimits[media].bytes)
	if (upload.found === 'none') {
		// Another check may have finished in this very moment, and removed it.
		const again = await ownPhoto(table, who, photo)
		if (again.status === 'awaiting') throw new RefusalError('photoNotUploaded')
		return again
	}
	const examined: Examined =
		upload.found === 'tooLarge'
			? { refused: media === 'voice' ? 'voiceTooLong' : 'photoTooLarge' }
			: await examine(media, upload.bytes)
	const finding = await keep(storage, who.tenant, item, examined)
	const settled = await finishPhoto(table, who.tenant, photo, finding, now())
	if (settled === undefined) throw new RefusalError('photoUnknown')
	return settled
}

/** Stores what is clean, before anything says that it is there. */
async function keep(
	storage: Storage,
	tenant: string,
	{ photo, media }: PhotoItem,
	examined: Examined,
): Promise<Finding> {
	if ('refused' in examined) return { status: 'refused', refused: examined.refused }
	const { body, contentType, thumbnail, width, height, format, seconds } = examined
	await Promise.all([
		storage.write(photoKey(tenant, photo, media, format), body, contentType),
		...(thumbnail === undefined ? [] : [storage.write(thumbnailKey(tenant, photo), thumbnail, 'image/jpeg')]),
	])
	return {
		status: 'ready',
		...(width !== undefined && { width }),
		...(height !== undefined && { height }),
		...(format !== undefined && { format }),
		...(seconds !== undefined && { seconds }),
	}
}

/** Somebody else's photo is as unknown as one that never was. */
async function ownPhoto(table: Table, who: Who, photo: string): Promise<PhotoItem> {
	const item = await getPhoto(table, who.tenant, photo)
	if (item?.owner !== who.user) throw new RefusalError('photoUnknown')
	return item
}

function answerOf({ photo, media, status, refused, width, height, seconds }: PhotoItem): Photo {
	if (status !== 'ready') throw new RefusalError(refused ?? 'photoUnreadable')
	return {
		photo,
		media,
		...(width !== undefined && { width }),
		...(height !== undefined && { height }),
		...(seconds !== undefined && { seconds }),
	}
}
