import { generateUrllink } from '../link/generate-urllink'
import { getwxacodeunlimit } from '../link/getwxacodeunlimit'
import { getuserphonenumber } from '../phone-number/getuserphonenumber'
import { checkMedia } from '../safety/media'
import { checkText } from '../safety/text'
import { checksession } from '../sign-in/checksession'
import { jscode2session } from '../sign-in/jscode2session'
import { gettemplate } from '../subscribe/gettemplate'
import { send } from '../subscribe/send'
import { stable, token } from '../token/endpoints'
import type { Endpoint, OpenEndpoint } from './endpoint'

/** WeChat's server APIs that are here, by path. */
export const endpoints: Readonly<Record<string, Endpoint | OpenEndpoint>> = {
	'/sns/jscode2session': jscode2session,
	'/wxa/checksession': checksession,
	'/cgi-bin/token': token,
	'/cgi-bin/stable_token': stable,
	'/cgi-bin/message/subscribe/send': send,
	'/wxaapi/newtmpl/gettemplate': gettemplate,
	'/wxa/msg_sec_check': checkText,
	'/wxa/media_check_async': checkMedia,
	'/wxa/business/getuserphonenumber': getuserphonenumber,
	'/wxa/getwxacodeunlimit': getwxacodeunlimit,
	'/wxa/generate_urllink': generateUrllink,
}
