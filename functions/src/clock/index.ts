import type { Context } from 'aws-lambda'
import { anchorByClock } from '../access-log/anchor'
import { countersignByClock } from '../countersign/decide-countersign'
import { performers } from '../countersign/performers'
import { disclosureByClock } from '../disclosure/by-clock'
import { bucketObjects } from '../disclosure/objects'
import { realPorts as ports, setting } from '../edge/ports'
import { erasureByClock } from '../erasure/erasure-by-clock'
import { gridHandoverByClock } from '../grid-handover/carry'
import { storedErrands } from '../grid-handover/errands'
import { inspectionByClock } from '../inspection/inspection-by-clock'
import { leavingByClock } from '../leaving/hand-on'
import { owedByClock } from '../owed/owed-by-clock'
import { accountByClock } from '../retention/account-by-clock'
import { retentionByClock } from '../retention/retention-by-clock'
import { starsByClock } from '../star/stars-due'
import { openTable } from '../store/table'
import { trackByClock } from '../trace/track-store'
import { renamePostsByClock } from '../unit/rename-posts'
import { sweep } from './sweep'

const table = openTable()
const objects = bucketObjects(setting('DISCLOSURE_BUCKET'))

/** Woken each minute. Answers how much it did, so that a person can drain what is due. */
export const handler = (_: unknown, context: Context): Promise<{ done: number }> =>
	sweep(table, ports, context.awsRequestId, {
		disclosure: (due) => disclosureByClock({ table, ports, objects }, due),
		gridHandover: (due) => gridHandoverByClock(table, storedErrands(table, ports), ports, due),
		leaving: (due) => leavingByClock(table, storedErrands(table, ports), ports, due),
		inspection: (due) => inspectionByClock(table, ports, due),
		stars: (due) => starsByClock(table, ports, due),
		owed: (due) => owedByClock(table, ports, due),
		retention: (due) => retentionByClock(table, ports, due),
		account: (due) => accountByClock(table, ports, due),
		erasure: (due) => erasureByClock(table, ports, due),
		track: (due) => trackByClock(table, due),
		accessLog: (due) => anchorByClock(table, ports, due),
		unitRenamed: (due) => renamePostsByClock(table, due),
		countersign: (due) => countersignByClock(table, ports, performers, due),
	})
