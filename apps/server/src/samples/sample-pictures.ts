/**
 * The pictures drawn for the samples, by the name of their file in `apps/server/pictures`. Their ids were drawn by lot
 * once and stay: adventures and characters name them before the pictures themselves are planted.
 */
export const samplePictureIds = {
  'ossing-green': '00618c76-454a-4113-9f1c-543ee0d1e91f',
  'tarrants-mill': 'cf876abe-74e5-43be-a1de-49c0fabd6fba',
  'eel-hounds': 'cceb89e4-98e5-4abd-9c8e-17f857c7a3a7',
  'wennas-hut': 'b3419023-13af-4fa2-98e4-ce2c94b0ff8c',
  'low-water': 'b402189b-302d-480a-bea8-3c0f7442d7ce',
  'drowned-nave': 'cce42d24-d514-4568-bf08-8cb29fc5d2f7',
  'the-sisters': '4b349c26-12d8-44bc-9b21-cfc6f5e1f165',
  belfry: '1f90c322-5a18-4be8-8fdb-fe284b720cdc',
  lauds: '53c11f61-206a-4672-9a2f-3406f4520776',
  'map-wendle-vale': '8c7c40b1-d91a-464b-a4ba-31d6b4d2e55c',
  'map-priory': '40ace5cd-1daa-4b09-abfb-501e2837a9bd',
  'snow-road': '6f2202e2-0cb8-4ee6-a30d-3cddb92cf5d3',
  'iron-door': 'd38d4b98-db42-44b3-95f6-427002888772',
  'the-keeper': '089e3052-946b-47f4-96a9-4525bdb3a6e6',
  'map-toll-house': '2f4fb8e6-baf1-4551-a8f5-98e6d04dc38f',
  'berrin-holt': '5d00d8b8-0256-4ca2-bb18-cb51e90773d0',
  'isolde-pike': '1a2ab0dd-47b8-41d3-b69f-917e554afc27',
  'anselm-rook': 'ace95adb-7a6d-4025-8f83-96215ccf9707',
  'quill-marrow': 'e650641d-0b9c-4dfb-939a-1a30f39e9a98',
  'dagna-vass': '36385b57-58c1-4052-a312-4eec533c6fe5',
  linnet: '8e806266-1060-4e3c-ad01-2c1ab3d6abea',
} as const;
