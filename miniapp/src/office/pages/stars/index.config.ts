export default definePageConfig({ navigationBarTitleText: '履职档案和服务之星' })
