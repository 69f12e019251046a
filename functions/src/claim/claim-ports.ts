import type { Ports } from '../edge/ports'
import type { WeChatClient } from '../wechat/client'

/** What claims and look-ups need from outside. */
export interface ClaimPorts extends Ports {
	readonly wechat: Pick<WeChatClient, 'phoneNumber'>
	/** What networks are counted under. */
	readonly sessionSecret: () => Promise<string>
	/** Cases that were opened with a phone, newest first. */
	readonly casesOfPhone: (tenant: string, phone: string) => Promise<readonly string[]>
}
