import { postFor } from '@huying/shared/admission/actor'
import type { PromisesAnswer } from '@huying/shared/admission/admission-view'
import { askingKinds } from '@huying/shared/admission/decide'
import {
	areFixed,
	changePromises,
	isWritable,
	type Promises,
	type PromisesBody,
} from '@huying/shared/admission/promise'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import type { Unit } from '@huying/shared/unit/unit'
import type { Who } from '../edge/endpoint'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { unitOf } from '../tenant/tenant-store'
import { changesOf, getPromises, promisesWrites, tallyOfUnit } from './promise-store'

/** A department's promises for a year beside the counts of what it asked for. @throws RefusalError unitUnknown */
export async function promisesOf(
	table: Table,
	who: Who,
	unit: string,
	year: number,
	at: number,
): Promise<PromisesAnswer> {
	const [known, promises, tally, changes] = await Promise.all([
		unitOf(table, who.tenant, unit),
		getPromises(table, who.tenant, unit, year),
		tallyOfUnit(table, who.tenant, unit, year),
		changesOf(table, who.tenant, unit, year),
	])
	if (known === undefined) throw new RefusalError('unitUnknown', 'unit')
	return {
		...(promises ?? none(known, year)),
		promises: [...(promises?.promises ?? [])],
		unitName: known.name,
		tally,
		changes: changes.map(({ at: when, by, count }) => ({
			at: when,
			unitName: by.unitName,
			role: by.role,
			count,
		})),
		writes:
			isWritable(year, at) &&
			(askingKinds as readonly string[]).includes(known.kind) &&
			postFor('asker', unit, who, at) !== undefined,
		fixed: areFixed(year, at),
	}
}

const none = ({ unit, name }: Unit, year: number): Promises => ({
	unit,
	unitName: name,
	year,
	promises: [],
	version: 0,
})

/**
 * Writes a department's promises, once, on condition that they are still what the person saw.
 * @throws RefusalError of the rules, caseMoved or identifierReused
 */
export async function writePromises(
	table: Table,
	who: Who,
	unit: string,
	year: number,
	body: PromisesBody,
	at: number,
): Promise<PromisesAnswer> {
	const key = commandKey(who.tenant, who.user, body.id)
	const digest = digestOf(`changePromises ${unit} ${year}`, body)
	const [known, before] = await Promise.all([
		unitOf(table, who.tenant, unit),
		getPromises(table, who.tenant, unit, year),
	])
	const standing = before ?? { unit, unitName: unit, year, promises: [], version: 0 }
	const after = changePromises(standing, body, who, at, known)
	const post = postFor('asker', unit, who, at)
	if (isRefusal(after) || post === undefined) {
		if (await answered(table, key, digest)) return promisesOf(table, who, unit, year, at)
		throw isRefusal(after) ? new RefusalError(after.refused, after.field) : new RefusalError('notYours')
	}
	const by = { user: who.user, role: post.role, unit: post.unit, unitName: post.unitName }
	const failed = await transact(table, [
		...promisesWrites(table, who.tenant, after, by, at),
		recordOf(table, key, { digest, answer: true, at }),
	])
	if (failed !== undefined && !(await answered(table, key, digest))) throw new RefusalError('caseMoved')
	return promisesOf(table, who, unit, year, at)
}
