import { owedRoutes } from '@huying/shared/disclosure/owed-routes'
import { villagerRoutes } from '@huying/shared/villager/villager-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { wechatAddress } from '../wechat/ask'
import { wechatClient } from '../wechat/client'
import { villagerHandlers } from './villager-handlers'

const table = openTable()
const wechat = wechatClient(table, {
	now: realPorts.now,
	wechatSecret: (appid) => parameter(`${setting('WECHAT_PARAMETERS')}/${appid}/secret`),
	wechatAddress: wechatAddress(),
})
const ports = {
	...realPorts,
	wechat,
	rosterSecret: () => parameter(setting('ROSTER_SECRET_PARAMETER')),
}

export const handler = endpoint<'villager'>(
	{ ...villagerRoutes, ...owedRoutes },
	villagerHandlers(table, ports),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
