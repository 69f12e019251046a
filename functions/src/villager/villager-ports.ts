import type { Ports } from '../edge/ports'
import type { WeChatClient } from '../wechat/client'

/** What villagers' routes need from outside. */
export interface VillagerPorts extends Ports {
	readonly wechat: Pick<WeChatClient, 'phoneNumber'>
	/** What rosters' entries are made with; not kept in the table. */
	readonly rosterSecret: () => Promise<string>
}
