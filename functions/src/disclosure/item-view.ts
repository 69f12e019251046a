import type { Content } from '@huying/shared/disclosure/content'
import { currentEdition, type Disclosure } from '@huying/shared/disclosure/disclosure'
import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { maskText } from '@huying/shared/disclosure/mask'
import { editionView } from '@huying/shared/disclosure/view'
import { RefusalError } from '@huying/shared/error/refusal'
import { type AskedAbout, askedAbout } from '../objection/asked-store'
import { type PictureSource, signerFor } from '../photo/picture-addresses'
import { kept } from '../store/kept'
import type { Table } from '../store/table'
import { objectKeys } from './disclosure-keys'
import type { Objects } from './objects'
import { readersOf } from './read-store'
import { shownText } from './shown-content'

/** What items are read from: the table, the bucket, and in whose name its pictures are opened. */
export interface ItemParts {
	readonly table: Table
	readonly objects: Pick<Objects, 'read'>
	readonly pictures: () => PictureSource
	readonly now: () => number
}

type Response = AskedAbout & { readonly reads: number }
/** How many read and asked: two Queries, then none for a minute in this process. */
const responses = kept<Response>(60_000, 2_000)
const responseTo = (table: Table, tenant: string, id: string): Promise<Response> =>
	responses.get(table, `${tenant}#${id}`, async () => {
		const [reads, asked] = await Promise.all([readersOf(table, tenant, id), askedAbout(table, tenant, id)])
		return { ...asked, reads }
	})

/**
 * An item as its readers see it. Of one that is public or was; whoever asks has looked who may read it.
 * @param wanted an earlier edition; without it the one that counts
 * @throws RefusalError disclosureUnknown where there is no such edition
 */
export async function itemView(
	{ table, objects, pictures, now }: ItemParts,
	disclosure: Disclosure,
	wanted?: number,
): Promise<DisclosureView> {
	const { tenant, disclosure: id, village, group, groupName, audience, period } = disclosure
	const edition =
		wanted === undefined
			? currentEdition(disclosure)
			: disclosure.editions.find((one) => one.edition === wanted)
	if (edition === undefined) throw new RefusalError('disclosureUnknown')
	const [text, response] = await Promise.all([
		edition.erased ? undefined : shownText(table, objects, tenant, edition.shown),
		responseTo(table, tenant, id),
	])
	const withdrawn = lastStep(disclosure, 'withdraw')
	const reviewedAt = lastStep(disclosure, 'review', disclosure.editions.at(-1)?.at)?.at
	return {
		disclosure: id,
		...{ tenant, village, group, groupName, audience, period },
		standing: disclosure.standing,
		dueAt: disclosure.dueAt,
		...(text !== undefined && { content: text, shown: edition.edition }),
		editions: disclosure.editions.map(editionView),
		...(reviewedAt !== undefined && { reviewedAt }),
		...(disclosure.standing === 'withdrawn' &&
			withdrawn && { withdrawal: { at: withdrawn.at, words: maskText(withdrawn.words ?? '').text } }),
		reads: response.reads,
		asked: response.asked,
		answers: [...response.answers],
		...(text === undefined ? { photos: [], papers: [] } : addressesOf(text, disclosure, pictures, now())),
	}
}

const lastStep = ({ steps }: Disclosure, type: string, until = Number.POSITIVE_INFINITY) =>
	steps.findLast((step) => step.type === type && step.at <= until)

/** Addresses of the copies that were made when it was published. */
function addressesOf(
	text: string,
	{ tenant, disclosure: id }: Disclosure,
	pictures: ItemParts['pictures'],
	at: number,
): Pick<DisclosureView, 'photos' | 'papers'> {
	const { photos, papers } = JSON.parse(text) as Content
	if (photos.length === 0 && papers.length === 0) return { photos: [], papers: [] }
	const sign = signerFor(pictures(), at)
	return {
		photos: photos.map((photo) => ({
			photo,
			url: sign(objectKeys.photo(tenant, id, photo)),
			thumbnail: sign(objectKeys.thumbnail(tenant, id, photo)),
		})),
		papers: papers.map(({ paper, name }) => ({
			paper,
			name,
			url: sign(objectKeys.paper(tenant, id, paper)),
		})),
	}
}
