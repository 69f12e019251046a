import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { Empty } from '../../../kit/empty'

/** Nobody has said which village. */
export const NoVillage = () => <Empty words={disclosureText.board.chooseHint} icon="map-pin" />
