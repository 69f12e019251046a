import { one as words } from '@huying/shared/text/zh-CN/decision'
import { Quiet } from '../kit/words'

/** The public item that a decision points to, by its number. */
export const ToDisclosure = ({ disclosure }: { disclosure: string }) => (
	<Quiet>{words.disclosure(disclosure)}</Quiet>
)
