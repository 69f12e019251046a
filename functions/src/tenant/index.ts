import { rulesRoutes } from '@huying/shared/rule/rules-routes'
import { setupRoutes } from '@huying/shared/setup/setup-routes'
import { tenantRoutes } from '@huying/shared/tenant/tenant-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { wechatAddress } from '../wechat/ask'
import { wechatClient } from '../wechat/client'
import { tenantHandlers } from './tenant-handlers'

const table = openTable()
const parameters = () => setting('WECHAT_PARAMETERS')
const setup = {
	parameters: parameters(),
	wechat: wechatClient(table, {
		now: realPorts.now,
		wechatSecret: (appid) => parameter(`${parameters()}/${appid}/secret`),
		wechatAddress: wechatAddress(),
	}),
	pushKeys: (appid: string) => parameter(`${parameters()}/${appid}/push`),
}

export const handler = endpoint<'tenant'>(
	{ ...tenantRoutes, ...rulesRoutes, ...setupRoutes },
	tenantHandlers(table, realPorts.now, setup),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
