import { type Client, createClient } from '@huying/shared/api/client'
import { errorText } from '@huying/shared/text/zh-CN/index'
import { send } from './transport'

/** The API for somebody who is nobody yet: what needs no session does not wait for one. */
export const openApi: Client = createClient((request) => send(request, undefined), errorText.unreachable)
