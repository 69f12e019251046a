import { allCaseRoutes } from '@huying/functions/case/all-case-routes'
import { caseHandlers } from '@huying/functions/case/case-handlers'
import { endpoint } from '@huying/functions/edge/endpoint'
import type { Ports } from '@huying/functions/edge/ports'
import { authenticator } from '@huying/functions/session/authenticate'
import type { Table } from '@huying/functions/store/table'
import { credentials, region, SESSION_SECRET } from './keys'

/** What the case function's environment names; the pictures' addresses are signed with it. */
Object.assign(process.env, {
	AWS_REGION: region,
	AWS_ACCESS_KEY_ID: credentials.accessKeyId,
	AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
	PHOTO_BUCKET: 'bench-photos',
})

/** The case function as it is deployed, but for where its table is and what time it is. */
export function caseFunction(table: Table, ports: Ports) {
	const authenticate = authenticator({ table, secret: async () => SESSION_SECRET, now: ports.now })
	return endpoint<'case'>(allCaseRoutes, caseHandlers(table, ports), authenticate, ports)
}
