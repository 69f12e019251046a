import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { openTable } from '../store/table'
import { pushConsumers } from './consumers'
import { pushEntrance } from './entrance'

const table = openTable()

export const handler = pushEntrance(table, {
	now: realPorts.now,
	pushSecrets: (appid) => parameter(`${setting('WECHAT_PARAMETERS')}/${appid}/push`),
	consumers: pushConsumers(table, realPorts.now),
})
