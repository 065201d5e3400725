with x:
 with x:
  with x:
   with x:
    with x:
     with x:
      with x:
       with x:
        with x:
         with x:
          with x:
           with x:
            with x:
             with x:
              with x:
               with x:
                with x:
                 with x:
                  with x:
                   with x:
                    with x:
                     pass

