import type { Town } from '@huying/shared/region/region'
import type { Unit } from '@huying/shared/unit/unit'
import type { Key, Table } from '../store/table'
import type { Write } from '../store/transaction'
import { townKey, unitKey } from '../tenant/tenant-store'

/** Where a unit is kept that was removed: its identifier is never given to another. */
export const removedUnitKey = (tenant: string, unit: string): Key => ({
	pk: `${tenant}#tenant`,
	sk: `removed-unit#${unit}`,
})

/** On condition that what stands is the version that was seen; undefined where nothing may stand yet. */
function onVersion(seen: number | undefined) {
	if (seen === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' }
	const never = seen === 0 ? ' OR attribute_not_exists(#version)' : ''
	return {
		ConditionExpression: `attribute_exists(pk) AND (#version = :seen${never})`,
		ExpressionAttributeNames: { '#version': 'version' },
		ExpressionAttributeValues: { ':seen': seen },
	}
}

/** The writes that put a unit in place of a version that was seen, or that add it. */
export function unitWrites(table: Table, tenant: string, unit: Unit, seen: number | undefined): Write[] {
	const put: Write = {
		Put: {
			TableName: table.name,
			Item: { ...unitKey(tenant, unit.unit), ...unit, version: (seen ?? 0) + 1 },
			...onVersion(seen),
		},
	}
	if (seen !== undefined) return [put]
	// An identifier that was another unit's stands on old cases
	return [
		put,
		{
			ConditionCheck: {
				TableName: table.name,
				Key: removedUnitKey(tenant, unit.unit),
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		},
	]
}

/** The writes that take a unit away and remember it. */
export function removedUnitWrites(
	table: Table,
	tenant: string,
	unit: Unit,
	{ seen, at }: { readonly seen: number; readonly at: number },
): Write[] {
	return [
		{ Delete: { TableName: table.name, Key: unitKey(tenant, unit.unit), ...onVersion(seen) } },
		{
			Put: {
				TableName: table.name,
				Item: { ...removedUnitKey(tenant, unit.unit), ...unit, removedAt: at },
			},
		},
	]
}

/** The write that puts a town with its villages in place of a version that was seen. */
export function townWrite(table: Table, tenant: string, town: Town, seen: number): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...townKey(tenant, town.code), ...town, version: seen + 1 },
			...onVersion(seen),
		},
	}
}
