export default definePageConfig({ navigationBarTitleText: '呼应' })
