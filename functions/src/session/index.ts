import { sessionRoutes } from '@huying/shared/session/session-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { openTable } from '../store/table'
import { wechatAddress } from '../wechat/ask'
import { authenticator } from './authenticate'
import { sessionHandlers } from './session-handlers'

const table = openTable()
const sessionSecret = () => parameter(setting('SESSION_SECRET_PARAMETER'))
const ports = {
	...realPorts,
	sessionSecret,
	wechatSecret: (appid: string) => parameter(`${setting('WECHAT_PARAMETERS')}/${appid}/secret`),
	wechatAddress: wechatAddress(),
}

export const handler = endpoint<'session'>(
	sessionRoutes,
	sessionHandlers(table, ports),
	authenticator({ table, secret: sessionSecret, now: realPorts.now }),
	realPorts,
)
