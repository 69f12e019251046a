import type {
	CatalogueAnswer,
	FileAnswer,
	Format,
	FullCatalogue,
	PublicEntry,
} from '@huying/shared/catalogue/catalogue-view'
import type { Entry } from '@huying/shared/catalogue/entry'
import { mayPreview, mayPublish } from '@huying/shared/catalogue/may-keep'
import type { ReadList } from '@huying/shared/catalogue/read-sheet'
import { RefusalError } from '@huying/shared/error/refusal'
import { fileName } from '@huying/shared/text/zh-CN/catalogue-sheet'
import type { Unit } from '@huying/shared/unit/unit'
import type { Handlers, Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import { units } from '../tenant/tenant-store'
import { catalogueOf, latest, publications } from './catalogue-store'
import { propose } from './proposal-store'
import { byOf, decideProposal, proposalsOf } from './proposals'
import { previewUpload, publishUpload } from './upload'
import { writeCsv, writeWorkbook } from './write-file'

/** The routes of the catalogue. */
export function catalogueHandlers(table: Table, { now }: Pick<Ports, 'now'>): Handlers<'catalogue'> {
	return {
		catalogue: ({ who, query }) => forResidents(table, who.tenant, query.have),
		catalogueFull: ({ who, query }) => full(table, who, query.version, now()),
		catalogueVersions: async ({ who }) => ({ versions: await publications(table, who.tenant) }),
		catalogueFile: ({ who, query }) => fileOf(table, who.tenant, query.format, query.version),
		previewCatalogue: ({ who, body }) => previewUpload(table, who, body, now()),
		publishCatalogue: ({ who, body }) => publishUpload(table, who, body, now()),
		proposals: ({ who }) => proposalsOf(table, who, now()),
		propose: async ({ who, body }) => {
			await propose(table, who.tenant, { user: who.user, by: byOf(who, now()) }, body, now())
			return { done: true }
		},
		decideProposal: ({ who, params, body }) => decideProposal(table, who, params.proposal, body, now()),
	}
}

/** What residents choose from; nothing but its number where the phone has it already. */
async function forResidents(
	table: Table,
	tenant: string,
	have: number | undefined,
): Promise<CatalogueAnswer> {
	if (have !== undefined) {
		const found = await latest(table, tenant)
		if ((found?.version ?? 0) === have) return { version: have }
	}
	const catalogue = await catalogueOf(table, tenant)
	return { version: catalogue?.version ?? 0, entries: (catalogue?.entries ?? []).map(publicEntry) }
}

function publicEntry(entry: Entry): PublicEntry {
	const { matter, name, field, kind, sentence, radius, common } = entry
	return {
		matter,
		name,
		field,
		kind,
		sentence,
		public: entry.public,
		...(radius !== undefined && { radius }),
		...(common && { common }),
	}
}

async function full(table: Table, who: Who, version: number | undefined, at: number): Promise<FullCatalogue> {
	const [catalogue, { rules }] = await Promise.all([
		catalogueOf(table, who.tenant, version),
		rulesOf(table, who.tenant),
	])
	if (catalogue === undefined && version !== undefined) throw new RefusalError('catalogueVersionUnknown')
	return {
		...(catalogue ?? { version: 0, entries: [] }),
		mayPreview: mayPreview(who.posts, rules.keeper, at),
		mayPublish: mayPublish(who.posts, rules.keeper, at),
	}
}

type Writer = (list: ReadList, known: readonly Unit[]) => Promise<Uint8Array> | Uint8Array
const writers: Record<Format, { readonly type: string; readonly write: Writer }> = {
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: writeWorkbook,
	},
	csv: { type: 'text/csv; charset=utf-8', write: (list, known) => Buffer.from(writeCsv(list, known)) },
}

/** A version as a file, to be edited and put back. */
async function fileOf(
	table: Table,
	tenant: string,
	format: Format,
	version: number | undefined,
): Promise<FileAnswer> {
	const [catalogue, known] = await Promise.all([catalogueOf(table, tenant, version), units(table, tenant)])
	if (catalogue === undefined && version !== undefined) throw new RefusalError('catalogueVersionUnknown')
	const { title, entries } = catalogue ?? { title: undefined, entries: [] }
	const { type, write } = writers[format]
	const bytes = await write({ ...(title !== undefined && { title }), entries }, known)
	return {
		name: `${fileName(catalogue?.version ?? 0)}.${format}`,
		type,
		content: Buffer.from(bytes).toString('base64'),
	}
}
