import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import { factTerms } from '@huying/shared/find/term'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'
import type { Table } from '../store/table'
import { keepIndex } from './keep-index'

const OPENING = 'private#000001'

/** Whether a record of the stream is of what a case was opened with. */
export const isOpening = ({ dynamodb }: DynamoDBRecord): boolean => dynamodb?.Keys?.sk?.S === OPENING

/** Follows a change of what a case was opened with: written, written down of a recording, or erased. */
export async function indexOpening(table: Table, { dynamodb }: DynamoDBRecord): Promise<void> {
	const [tenant, what, id] = dynamodb?.Keys?.pk?.S?.split('#') ?? []
	if (tenant === undefined || what !== 'case' || id === undefined) return
	await keepIndex(table, tenant, id, 'words')
}

/** Follows a change of a case's state, where it changes what the case is found by. */
export async function indexState(table: Table, { dynamodb }: DynamoDBRecord): Promise<void> {
	const before = stateIn(dynamodb?.OldImage)
	const after = stateIn(dynamodb?.NewImage)
	const state = after ?? before
	if (state === undefined || termsOf(before) === termsOf(after)) return
	await keepIndex(table, state.tenant, state.case, 'facts')
}

const termsOf = (state: CaseState | undefined) => state && factTerms(state).join(' ')

function stateIn(image: Record<string, AttributeValue> | undefined): CaseState | undefined {
	if (image?.sk?.S !== 'state' || image.state === undefined) return undefined
	return unmarshall({ state: image.state } as Parameters<typeof unmarshall>[0]).state as CaseState
}
