import { peopleRoutes } from '@huying/shared/appointment/people-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { storedErrands } from '../grid-handover/errands'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { wechatAddress } from '../wechat/ask'
import { wechatClient } from '../wechat/client'
import { peopleHandlers } from './people-handlers'

const table = openTable()
const wechat = wechatClient(table, {
	now: realPorts.now,
	wechatSecret: (appid) => parameter(`${setting('WECHAT_PARAMETERS')}/${appid}/secret`),
	wechatAddress: wechatAddress(),
})

export const handler = endpoint<'people'>(
	peopleRoutes,
	peopleHandlers(table, { ...realPorts, wechat, errands: storedErrands(table, realPorts) }),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
