import { caseFileRoutes } from '@huying/shared/case-file/case-file-routes'
import { claimRoutes } from '@huying/shared/claim/claim-routes'
import { lookUpRoutes } from '@huying/shared/look-up/look-up-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { casesOfPhone } from '../find/cases-of-phone'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { wechatAddress } from '../wechat/ask'
import { wechatClient } from '../wechat/client'
import { claimHandlers } from './claim-handlers'

const table = openTable()
const sessionSecret = () => parameter(setting('SESSION_SECRET_PARAMETER'))
const wechat = wechatClient(table, {
	now: realPorts.now,
	wechatSecret: (appid) => parameter(`${setting('WECHAT_PARAMETERS')}/${appid}/secret`),
	wechatAddress: wechatAddress(),
})
const ports = {
	...realPorts,
	wechat,
	sessionSecret,
	casesOfPhone: (tenant: string, phone: string) => casesOfPhone(table, tenant, phone),
}

export const handler = endpoint<'claim'>(
	{ ...lookUpRoutes, ...claimRoutes, ...caseFileRoutes },
	claimHandlers(table, ports),
	authenticator({ table, secret: sessionSecret, now: realPorts.now }),
	realPorts,
)
