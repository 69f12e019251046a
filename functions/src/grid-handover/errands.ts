import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { isOpen } from '@huying/shared/case/status'
import { readErrands, readStanding } from '../case/case-store'
import type { Ports } from '../edge/ports'
import { errandKeys } from '../errand/errand-keys'
import { passErrand } from '../errand/pass-errand'
import type { Table } from '../store/table'
import type { Errands } from './carry'

/** Errands of one worker that are looked at: nobody runs so many at once. */
const LOOKED_AT = 200

/** Errands as they are stored. */
export function storedErrands(table: Table, ports: Ports): Errands {
	return {
		run: async (tenant, user) => {
			const { Items = [] } = await table.client.send(
				new QueryCommand({
					TableName: table.name,
					KeyConditionExpression: 'pk = :pk',
					ExpressionAttributeValues: { ':pk': errandKeys.ofWorker(tenant, user) },
					ConsistentRead: true,
					Limit: LOOKED_AT,
				}),
			)
			return Items.map((item) => String(item.case))
		},
		read: (tenant, cases) => readErrands(table, tenant, cases),
		pass: async (taker, handover, errand) => {
			const state = (await readStanding(table, taker.tenant, errand))?.state
			// Over meanwhile, given back to all, or theirs already: there is nothing to pass on
			const worker = state?.errand?.worker
			if (state === undefined || !isOpen(state.status) || worker === undefined || worker === taker.user)
				return
			await passErrand(table, ports, taker, handover, errand)
		},
	}
}
