import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { BoardLine } from '@huying/shared/disclosure/disclosure-view'
import type { Audience } from '@huying/shared/disclosure/group'
import { searchable } from '@huying/shared/disclosure/searchable'
import type { Table } from '../store/table'
import { disclosureKeys } from './disclosure-keys'

/** Items on one page. */
export const PAGE = 20
/** A narrowed board looks at so many items at once, and asks so often before it leaves the rest to the next page. */
const LOOKED_AT = 100
const QUERIES = 4

export interface BoardQuery {
	readonly group?: string | undefined
	readonly find?: string | undefined
	readonly after?: string | undefined
}
export interface BoardPage {
	readonly lines: BoardLine[]
	readonly next?: string
}
type Stored = BoardLine & { readonly pk: string; readonly sk: string; readonly words?: string }

/** A village's board for one audience, newest first. One Query; narrowed by group or words, at most four. */
export async function boardOf(
	table: Table,
	tenant: string,
	village: string,
	audience: Audience,
	{ group, find, after }: BoardQuery,
): Promise<BoardPage> {
	const wanted = searchable(find ?? '')
	const isNarrowed = group !== undefined || wanted !== ''
	const conditions = [
		...(group === undefined ? [] : ['#group = :group']),
		...(wanted === '' ? [] : ['contains(words, :find)']),
	]
	const pk = disclosureKeys.board(tenant, village, audience)
	const lines: Stored[] = []
	let from = after
	for (let asked = 0; asked < (isNarrowed ? QUERIES : 1); asked++) {
		const { Items = [], LastEvaluatedKey } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk',
				...(isNarrowed && { FilterExpression: conditions.join(' AND ') }),
				...(group !== undefined && { ExpressionAttributeNames: { '#group': 'group' } }),
				ExpressionAttributeValues: {
					':pk': pk,
					...(group !== undefined && { ':group': group }),
					...(wanted !== '' && { ':find': wanted }),
				},
				ScanIndexForward: false,
				Limit: isNarrowed ? LOOKED_AT : PAGE,
				...(from !== undefined && { ExclusiveStartKey: { pk, sk: from } }),
			}),
		)
		lines.push(...(Items as Stored[]))
		from = LastEvaluatedKey && String(LastEvaluatedKey.sk)
		if (from === undefined || lines.length >= PAGE) break
	}
	const page = lines.slice(0, PAGE)
	const next = lines.length > PAGE ? page.at(-1)?.sk : from
	return { lines: page.map(lineOf), ...(next !== undefined && { next }) }
}

const lineOf = ({ pk: _pk, sk: _sk, words: _words, ...line }: Stored): BoardLine => line
