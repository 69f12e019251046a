import { type Queue, queues } from '@huying/shared/case/status'
import * as deskWords from '@huying/shared/text/zh-CN/desk'
import * as words from '@huying/shared/text/zh-CN/handover'
import { Quiet } from '../../kit/words'

/** How many stand in each of the centre's queues, as counted. */
export function CountsLine({ counts }: { counts: Readonly<Record<string, number>> }) {
	const said = queues
		.filter((queue) => (counts[queue] ?? 0) > 0)
		.map((queue: Queue) => words.queueCount(deskWords.queue[queue], counts[queue] ?? 0))
	if (said.length === 0) return null
	return <Quiet>{`${words.standing}：${said.join('、')}`}</Quiet>
}
