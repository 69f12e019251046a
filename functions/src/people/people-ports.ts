import type { Ports } from '../edge/ports'
import type { Errands } from '../grid-handover/carry'
import type { WeChatClient } from '../wechat/client'

/** What the routes of people and posts need from outside. */
export interface PeoplePorts extends Ports {
	/** A telephone that WeChat vouches for. */
	readonly wechat: Pick<WeChatClient, 'phoneNumber'>
	/** Which errands somebody runs. */
	readonly errands: Pick<Errands, 'run'>
}
