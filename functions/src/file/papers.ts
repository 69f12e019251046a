import { createHash } from 'node:crypto'
import { PAPER_BYTES } from '@huying/shared/disclosure/limits'
import type { Paper, PaperTicket, PaperTicketRequest } from '@huying/shared/disclosure/paper'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import type { Storage } from '../photo/storage'
import type { Table } from '../store/table'
import { createUpload, finishUpload, getUpload, type PaperUpload, paperKeys } from './paper-store'

/** How long a ticket lets somebody upload. In milliseconds. */
const TICKET_LASTS = 15 * 60_000

/** What papers are received and looked through with. */
export interface PaperParts {
	readonly table: Table
	readonly storage: Storage
	/** Now, in epoch milliseconds. */
	readonly now: () => number
}

/** The upload's identifier is the phone's: asked for twice, it is the same with a fresh signature. @throws RefusalError identifierReused */
export async function requestPaper(
	{ table, storage, now }: PaperParts,
	who: Who,
	{ id, name, size }: PaperTicketRequest,
): Promise<PaperTicket> {
	const at = now()
	const stood = await createUpload(table, who.tenant, { upload: id, owner: who.user, name, size, at })
	if (stood && !(stood.owner === who.user && stood.name === name && stood.size === size))
		throw new RefusalError('identifierReused', 'id')
	const key = paperKeys.upload(who.tenant, id)
	const ticket = await storage.ticket(key, 'application/pdf', PAPER_BYTES, TICKET_LASTS / 1000)
	return { upload: id, ...ticket, expiresAt: at + TICKET_LASTS }
}

/**
 * Looks through an upload once; asked again, it says the same again. What is clean is kept under the digest of its
 * bytes: nothing in it is rewritten, so that whoever has the paper's digest has the paper.
 * @throws RefusalError of papers
 */
export async function checkPaper(parts: PaperParts, who: Who, id: string): Promise<Paper> {
	const { table, storage } = parts
	const upload = await getUpload(table, who.tenant, id)
	// Somebody else's upload is as unknown as one that never was
	if (upload?.owner !== who.user) throw new RefusalError('paperUnknown')
	const isSettled = upload.paper !== undefined || upload.refused !== undefined
	const settled = isSettled ? upload : await look(parts, who.tenant, upload)
	// Also when it was settled before: a check may have ended between writing down and removing
	await storage.remove(paperKeys.upload(who.tenant, id))
	const { paper, name, bytes, refused } = settled
	if (paper === undefined || bytes === undefined) throw new RefusalError(refused ?? 'paperUnreadable')
	return { paper, name, bytes }
}

async function look(
	{ table, storage, now }: PaperParts,
	tenant: string,
	upload: PaperUpload,
): Promise<PaperUpload> {
	const found = await storage.read(paperKeys.upload(tenant, upload.upload), PAPER_BYTES)
	if (found.found === 'none') {
		// Another check may have finished in this very moment, and removed it
		const again = await getUpload(table, tenant, upload.upload)
		if (again?.paper === undefined && again?.refused === undefined) throw new RefusalError('paperNotUploaded')
		return again
	}
	// Its library is larger than all else that the function loads, and only this needs it
	const { examinePdf } = await import('./examine-pdf')
	const refused = found.found === 'tooLarge' ? 'paperTooLarge' : await examinePdf(found.bytes, now)
	if (refused !== undefined || found.found === 'tooLarge') {
		const settled = { ...upload, refused: refused ?? ('paperTooLarge' as const) }
		await finishUpload(table, tenant, settled)
		return settled
	}
	const paper = createHash('sha256').update(found.bytes).digest('hex')
	await storage.write(paperKeys.paper(tenant, paper), found.bytes, 'application/pdf')
	const settled = { ...upload, paper, bytes: found.bytes.length }
	await finishUpload(table, tenant, settled)
	return settled
}
