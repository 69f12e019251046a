import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Paper } from '@huying/shared/disclosure/paper'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { RefusalError } from '@huying/shared/error/refusal'
import { DAY } from '@huying/shared/time/day'
import { batchGet } from '../store/batch-get'
import type { Key, Table } from '../store/table'

/** A PDF on its way: asked for, and what became of it. */
export interface PaperUpload {
	readonly upload: string
	/** Whoever uploads it: nobody else has it checked. */
	readonly owner: string
	readonly name: string
	readonly size: number
	readonly at: number
	/** The digest of its bytes, once it was looked through. */
	readonly paper?: string
	readonly bytes?: number
	readonly refused?: ErrorCode
}

/** An upload is forgotten after this; what it became stays. */
const UPLOAD_LASTS = 8 * DAY

const uploadItem = (tenant: string, upload: string): Key => ({
	pk: `${tenant}#paper-upload#${upload}`,
	sk: 'upload',
})
const paperItem = (tenant: string, paper: string): Key => ({ pk: `${tenant}#paper#${paper}`, sk: 'paper' })

/** Where what nobody has looked at lies, and where a PDF is kept that may be published: named by its bytes. */
export const paperKeys = {
	upload: (tenant: string, upload: string) => `upload/${tenant}/${upload}`,
	paper: (tenant: string, paper: string) => `paper/${tenant}/${paper}`,
}

/** @returns the upload that stood there under the same name; undefined when this one is new */
export async function createUpload(
	table: Table,
	tenant: string,
	upload: PaperUpload,
): Promise<PaperUpload | undefined> {
	try {
		await put(table, uploadItem(tenant, upload.upload), upload, true)
		return undefined
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
		return getUpload(table, tenant, upload.upload)
	}
}

/** One GetItem, consistent. */
export async function getUpload(
	table: Table,
	tenant: string,
	upload: string,
): Promise<PaperUpload | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: uploadItem(tenant, upload), ConsistentRead: true }),
	)
	return Item as PaperUpload | undefined
}

/** Writes down what looking through an upload showed. Looked through again, it shows the same: the last one is right. */
export async function finishUpload(table: Table, tenant: string, upload: PaperUpload): Promise<void> {
	const { paper, bytes, name, at } = upload
	// First what it became, so that nobody is told of a paper that is not there
	if (paper !== undefined) await put(table, paperItem(tenant, paper), { paper, bytes, name, at })
	await put(table, uploadItem(tenant, upload.upload), upload)
}

async function put(table: Table, key: Key, item: object, isNew = false): Promise<void> {
	const at = Number(Reflect.get(item, 'at'))
	const goes = key.sk === 'upload' && { expires: Math.ceil((at + UPLOAD_LASTS) / 1000) }
	await table.client.send(
		new PutCommand({
			TableName: table.name,
			Item: { ...key, ...item, ...goes },
			...(isNew && { ConditionExpression: 'attribute_not_exists(pk)' }),
		}),
	)
}

/**
 * The PDFs that a draft names by their digests, in its order: one BatchGetItem, none where it names none.
 * @throws RefusalError paperUnknown
 */
export async function papersOf(table: Table, tenant: string, papers: readonly string[]): Promise<Paper[]> {
	const names = [...new Set(papers)]
	if (names.length === 0) return []
	const items = await batchGet(
		table,
		names.map((paper) => paperItem(tenant, paper)),
		{ ConsistentRead: true },
	)
	const found = new Map(items.map((item) => [item.paper as string, item as unknown as Paper]))
	return names.map((name) => {
		const item = found.get(name)
		if (item === undefined) throw new RefusalError('paperUnknown', 'table.papers')
		return { paper: item.paper, name: item.name, bytes: item.bytes }
	})
}
