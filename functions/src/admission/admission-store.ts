import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { type Admission, admissionYear, askedAt } from '@huying/shared/admission/admission'
import { type Tally, tallyOf } from '@huying/shared/admission/tally'
import { onVersion } from '../store/on-version'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { admissionKeys, listPlace } from './admission-keys'

/** A request as stored, with the digest of the body that asked it. */
export type AdmissionRecord = Admission & { readonly digest: string }

/** One GetItem, consistent: what is decided is decided on it. */
export async function getAdmission(
	table: Table,
	tenant: string,
	id: string,
): Promise<AdmissionRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: admissionKeys.admission(tenant, id),
			ConsistentRead: true,
		}),
	)
	if (Item === undefined) return undefined
	// Without its places: the next step says which it still has
	const { pk: _pk, sk: _sk, pk2: _pk2, sk2: _sk2, ...record } = Item
	return record as unknown as AdmissionRecord
}

/** The writes of a request's latest step: the request itself first, on condition that nobody was there before. */
export function admissionWrites(table: Table, admission: Admission, digest: string): Write[] {
	return [
		requestWrite(table, admission, digest),
		...listWrites(table, admission),
		tallyWrite(table, admission),
	]
}

function requestWrite(table: Table, admission: Admission, digest: string): Write {
	const { tenant, admission: id, status, version } = admission
	return {
		Put: {
			TableName: table.name,
			Item: {
				...admissionKeys.admission(tenant, id),
				...admission,
				digest,
				...(status === 'asked' && {
					pk2: admissionKeys.waiting(tenant),
					sk2: listPlace(askedAt(admission), id),
				}),
			},
			...onVersion(version - 1),
		},
	}
}

/** Its places in lists, each written once: the department's when it is asked, the towns' when it is decided. */
function listWrites(table: Table, admission: Admission): Write[] {
	const { tenant, admission: id, unit, work, steps } = admission
	const step = steps.at(-1)
	if (step === undefined) return []
	const place = (pk: string): Write => ({
		Put: { TableName: table.name, Item: { pk, sk: listPlace(step.at, id), admission: id } },
	})
	if (step.type === 'ask') return [place(admissionKeys.ofUnit(tenant, unit, admissionYear(admission)))]
	if (step.type !== 'admit' && step.type !== 'refuse') return []
	if (work.onto.grids === 'all') return [place(admissionKeys.ontoAll(tenant))]
	return work.onto.towns.map((town) => place(admissionKeys.ontoTown(tenant, town)))
}

/** Counts the latest step, in the transaction that takes it: a few a day, so that no key is busy. */
function tallyWrite(table: Table, admission: Admission): Write {
	const { tenant, unit, unitName, steps } = admission
	const change: Partial<Tally> = tallyOf[steps.at(-1)?.type ?? 'ask'](admission)
	const names = Object.keys(change)
	return {
		Update: {
			TableName: table.name,
			Key: { pk: admissionKeys.tallies(tenant, admissionYear(admission)), sk: unit },
			UpdateExpression: `SET unitName = :unitName ADD ${names.map((name) => `#${name} :${name}`).join(', ')}`,
			ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
			ExpressionAttributeValues: {
				':unitName': unitName,
				...Object.fromEntries(Object.entries(change).map(([name, by]) => [`:${name}`, by])),
			},
		},
	}
}
